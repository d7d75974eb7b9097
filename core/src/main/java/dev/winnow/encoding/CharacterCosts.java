package dev.winnow.encoding;

import java.io.DataInputStream;
import java.io.IOException;

/**
 * Says how surprising a character is in an East Asian language: a unigram model. What the training
 * text lacks is judged by how common the national standard takes it to be. Costs are those of
 * {@link LanguageModel}.
 *
 * <p>Immutable and thread-safe.
 */
final class CharacterCosts {
  private final String name;
  private final int unseenCost;
  private final String characters;
  private final byte[] costs;

  private CharacterCosts(String name, int unseenCost, String characters, byte[] costs) {
    this.name = name;
    this.unseenCost = unseenCost;
    this.characters = characters;
    this.costs = costs;
  }

  static CharacterCosts read(DataInputStream in) throws IOException {
    String name = in.readUTF();
    int unseenCost = in.readUnsignedByte();
    String characters = in.readUTF();
    return new CharacterCosts(name, unseenCost, characters, in.readNBytes(characters.length()));
  }

  String name() {
    return name;
  }

  /** Returns the cost of a character that the training text lacks, before which one it is. */
  int unseenCost() {
    return unseenCost;
  }

  /** Puts the costs of the characters seen into a table with an entry for each UTF-16 code unit. */
  void fill(short[] table) {
    for (int i = 0; i < costs.length; i++) {
      table[characters.charAt(i)] = (short) (costs[i] & 0xFF);
    }
  }
}
