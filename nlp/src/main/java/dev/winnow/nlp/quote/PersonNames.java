package dev.winnow.nlp.quote;

import dev.winnow.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Knows the persons that a text names outside its quotations, and whom a mention means: a part of a
 * name the whole of it that came before, {@code he} and {@code she} the nearest person before who
 * fits. A person is who has a title or a known given name, or has several names and speaks; an
 * organisation is none.
 *
 * <p>One pass over the text. Not thread-safe.
 */
final class PersonNames {
  private static final int REACH = 3000;
  private static final int UNKNOWN = 0;
  private static final int HE = 1;
  private static final int SHE = 2;

  private record Person(int start, String name, int gender) {}

  /** A run of capitalised words without titles, and what its words tell. */
  private record Name(
      int start, int end, boolean titled, boolean organisation, int gender, int words) {}

  private final String text;
  private final Lexicon lexicon = Lexicon.of("");
  private final List<Person> persons = new ArrayList<>();
  private final Map<String, Person> byLastName = new HashMap<>();

  /** Where the mentions of those end who speak. */
  private final Set<Integer> speakers;

  private PersonNames(String text, Set<Integer> speakers) {
    this.text = text;
    this.speakers = speakers;
  }

  static PersonNames of(String text, List<Passage> passages, Set<Integer> speakers) {
    PersonNames names = new PersonNames(text, speakers);
    int from = 0;
    for (Passage passage : passages) {
      if (passage.depth == 0 && passage.start >= from) {
        names.collect(from, passage.start);
        from = passage.end;
      }
    }
    names.collect(from, text.length());
    return names;
  }

  private void collect(int from, int to) {
    int i = from;
    while (i < to) {
      if (CharacterContext.of(text.charAt(i)) != CharacterContext.UPPER
          || (i > 0 && CharacterContext.isWord(text.charAt(i - 1)))) {
        i++;
        continue;
      }
      Name name = nameAt(i, to);
      if (name.words > 0 && !name.organisation) {
        learn(name);
      }
      i = Math.max(i + 1, name.end);
    }
  }

  private void learn(Name name) {
    String full = text.substring(name.start, name.end);
    String last = lastWord(full);
    Person known = byLastName.get(last);
    boolean person = name.titled || name.gender != UNKNOWN || isSpeaker(name);
    boolean owner = text.startsWith("'s", name.end) || text.startsWith("\u2019s", name.end);
    if (name.words == 1 && known != null) {
      if (owner) {
        return;
      }
      persons.add(new Person(name.start, known.name, name.gender | known.gender));
    } else if (person) {
      Person found = new Person(name.start, full, name.gender);
      if (!owner) {
        persons.add(found);
      }
      if (name.words > 1) {
        byLastName.put(last, found);
      }
    }
  }

  /** A name of several words, without an article, of one who speaks. */
  private boolean isSpeaker(Name name) {
    return name.words > 1
        && speakers.contains(name.end)
        && !text.regionMatches(true, name.start - 4, "the ", 0, 4);
  }

  private static String lastWord(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  /** The run of capitalised words at an offset, its titles left out. */
  private Name nameAt(int at, int to) {
    int start = -1;
    int end = at;
    int words = 0;
    int gender = UNKNOWN;
    boolean titled = false;
    boolean organisation = false;
    boolean lastIsGiven = false;
    int i = at;
    while (i < to) {
      int wordEnd = wordEnd(i, to);
      int bits = lexicon.categories(text, i, wordEnd);
      boolean upper = CharacterContext.of(text.charAt(i)) == CharacterContext.UPPER;
      boolean beforeName = upper && (bits & Lexicon.TITLE) != 0 && isFollowedByName(wordEnd, to);
      if (beforeName || (upper && (bits & Lexicon.TITLE) != 0 && start < 0)) {
        titled = true;
        start = -1;
        words = 0;
        organisation = false;
        gender |= (bits & Lexicon.TITLE_HE) != 0 ? HE : (bits & Lexicon.TITLE_SHE) != 0 ? SHE : 0;
        wordEnd = wordEnd < to && text.charAt(wordEnd) == '.' ? wordEnd + 1 : wordEnd;
      } else if (upper
          && start < 0
          && (bits
                  & (Lexicon.DETERMINER
                      | Lexicon.BREAK
                      | Lexicon.PRONOUN
                      | Lexicon.PREPOSITION
                      | Lexicon.AUXILIARY))
              != 0) {
        titled = false;
      } else if (upper) {
        boolean given = (bits & (Lexicon.NAME_HE | Lexicon.NAME_SHE)) != 0;
        if (given && words > 0 && !lastIsGiven && isFollowedByName(wordEnd, to)) {
          start = -1;
          words = 0;
        }
        lastIsGiven |= given;
        start = start < 0 ? i : start;
        if (words == 0 && !titled) {
          gender |= (bits & Lexicon.NAME_HE) != 0 ? HE : 0;
          gender |= (bits & Lexicon.NAME_SHE) != 0 ? SHE : 0;
        }
        organisation |= (bits & Lexicon.ORGANISATION) != 0;
        words++;
        end = wordEnd;
        if (wordEnd - i == 1 && wordEnd < to && text.charAt(wordEnd) == '.') {
          wordEnd++;
        }
      } else if ((bits & Lexicon.LINK) == 0 || start < 0) {
        break;
      }
      end = start < 0 ? wordEnd : end;
      if (wordEnd >= to
          || text.charAt(wordEnd) != ' '
          || wordEnd + 1 >= to
          || !CharacterContext.isLetter(text.charAt(wordEnd + 1))) {
        break;
      }
      i = wordEnd + 1;
    }
    gender = gender == (HE | SHE) ? UNKNOWN : gender;
    return new Name(Math.max(start, at), end, titled, organisation, gender, words);
  }

  private boolean isFollowedByName(int at, int to) {
    int next = at < to && text.charAt(at) == '.' ? at + 2 : at + 1;
    return next < to && CharacterContext.of(text.charAt(next)) == CharacterContext.UPPER;
  }

  private int wordEnd(int from, int to) {
    int i = from + 1;
    while (i < to && goesOn(i, to)) {
      i++;
    }
    return i;
  }

  private boolean goesOn(int i, int to) {
    char c = text.charAt(i);
    if (CharacterContext.isWord(c)) {
      return true;
    }
    boolean next = i + 1 < to && CharacterContext.isWord(text.charAt(i + 1));
    boolean possessive =
        next
            && text.charAt(i + 1) == 's'
            && (i + 2 >= to || !CharacterContext.isWord(text.charAt(i + 2)));
    boolean apostrophe = c == '\'' || c == '\u2019';
    return next && (c == '-' || (apostrophe && !possessive));
  }

  /** The name that a mention stands for. */
  Optional<String> resolve(Span mention) {
    int bits = lexicon.categories(text, mention.start(), mention.end());
    if ((bits & Lexicon.PRONOUN) != 0) {
      boolean he = (bits & Lexicon.HE) != 0;
      boolean she = (bits & Lexicon.SHE) != 0;
      return he || she ? nearest(mention.start(), he ? HE : SHE) : Optional.empty();
    }
    Name name = lastName(mention);
    if (name == null) {
      return Optional.empty();
    }
    String own = text.substring(name.start, name.end);
    Person known = name.words == 1 ? byLastName.get(own) : null;
    return Optional.of(known == null || known.start > mention.start() ? own : known.name);
  }

  private Optional<String> nearest(int before, int gender) {
    int low = 0;
    int high = persons.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (persons.get(middle).start < before) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int i = low - 1; i >= 0 && before - persons.get(i).start <= REACH; i--) {
      Person person = persons.get(i);
      if (person.gender == UNKNOWN || person.gender == gender) {
        return Optional.of(person.name);
      }
    }
    return Optional.empty();
  }

  private boolean isArticle(int from, int to) {
    return (lexicon.categories(text, from, wordEnd(from, to)) & Lexicon.DETERMINER) != 0;
  }

  /** The last name in a mention, unless it hangs on a noun: {@code a spokesman for Acme}. */
  private @Nullable Name lastName(Span mention) {
    Name last = null;
    boolean noun = false;
    boolean afterArticle = isArticle(mention.start(), mention.end());
    int i = mention.start();
    while (i < mention.end()) {
      char c = text.charAt(i);
      if (!CharacterContext.isWord(c)) {
        i++;
        continue;
      }
      if (CharacterContext.of(c) == CharacterContext.UPPER) {
        Name name = nameAt(i, mention.end());
        if (name.words > 0 && !noun && !(name.words == 1 && afterArticle)) {
          last = name;
        }
        afterArticle = false;
        i = Math.max(i + 1, name.end);
      } else {
        int end = wordEnd(i, mention.end());
        int bits = lexicon.categories(text, i, end);
        afterArticle = (bits & Lexicon.DETERMINER) != 0;
        noun |= (bits & Lexicon.PREPOSITION) != 0 && last == null;
        boolean head = (bits & (Lexicon.LINK | Lexicon.AUXILIARY | Lexicon.PREPOSITION)) == 0;
        if (head && last != null && text.charAt(last.end) == ' ' && last.end + 1 == i) {
          last = null;
        }
        i = end;
      }
    }
    return last;
  }
}
