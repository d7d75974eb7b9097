package dev.winnow.similarity;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the profiles of documents, and keeps those that were asked for last. Not thread-safe. */
final class Profiles {
  private final List<WordSpans> documents;
  private final Frequencies frequencies;
  private final long heapBytes;
  private final Map<Integer, Profile> recent = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  Profiles(List<WordSpans> documents, Frequencies frequencies, long heapBytes) {
    this.documents = documents;
    this.frequencies = frequencies;
    this.heapBytes = heapBytes;
  }

  Profile get(int document) {
    Profile known = recent.get(document);
    if (known != null) {
      return known;
    }
    Profile profile = new Profile(documents.get(document), frequencies);
    recent.put(document, profile);
    bytes += size(profile);
    // The one that comes and the one it is compared with stay in any case.
    Iterator<Profile> oldest = recent.values().iterator();
    while (bytes > heapBytes && recent.size() > 2) {
      bytes -= size(oldest.next());
      oldest.remove();
    }
    return profile;
  }

  private static long size(Profile profile) {
    return (long) Profile.BYTES_PER_WORD * profile.words().count();
  }
}
