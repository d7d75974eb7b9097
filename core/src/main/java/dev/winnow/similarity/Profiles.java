package dev.winnow.similarity;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes the profiles of documents, and keeps those that were asked for last. Thread-safe. */
final class Profiles {
  private final WordArchive documents;
  private final Frequencies frequencies;
  private final long heapBytes;
  private final Map<Integer, Profile> recent = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  Profiles(WordArchive documents, Frequencies frequencies, long heapBytes) {
    this.documents = documents;
    this.frequencies = frequencies;
    this.heapBytes = heapBytes;
  }

  /** Returns the profile of a document. Two threads may both make it, so that neither waits. */
  Profile get(int document) {
    synchronized (recent) {
      Profile known = recent.get(document);
      if (known != null) {
        return known;
      }
    }
    Profile profile = new Profile(documents.words(document), frequencies);
    synchronized (recent) {
      if (recent.put(document, profile) == null) {
        bytes += size(profile);
      }
      Iterator<Profile> oldest = recent.values().iterator();
      while (bytes > heapBytes && oldest.hasNext()) {
        bytes -= size(oldest.next());
        oldest.remove();
      }
    }
    return profile;
  }

  private static long size(Profile profile) {
    return (long) Profile.BYTES_PER_WORD * profile.words().count();
  }
}
