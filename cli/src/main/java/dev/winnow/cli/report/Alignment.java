package dev.winnow.cli.report;

import dev.winnow.text.Edit;
import dev.winnow.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts a source into {@linkplain Piece pieces}, by the edits that lead to the clean text and the
 * removals that explain some of them. Linear. Not thread-safe.
 */
final class Alignment {
  private static final String MARKUP = "markup";

  /** Edits that were merged have all their kinds, joined by +. */
  private static final Pattern MARKUP_AMONG_OTHERS =
      Pattern.compile("^markup\\+|\\+markup(?=\\+|$)");

  private final String source;
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Edit> removals;
  private int removal;
  private int at;

  private Alignment(String source, List<Edit> removals) {
    this.source = source;
    this.removals = removals;
  }

  /**
   * Cuts a source.
   *
   * @param edits ordered and disjoint, in the source
   * @param removals ordered and disjoint, in the source
   */
  static List<Piece> of(String source, List<Edit> edits, List<Edit> removals) {
    Alignment alignment = new Alignment(source, removals);
    for (Edit edit : edits) {
      alignment.keepUpTo(edit.span().start());
      alignment.add(edit);
    }
    alignment.keepUpTo(source.length());
    return List.copyOf(alignment.pieces);
  }

  /** Whether what the pieces leave of the source is the text. */
  static boolean gives(List<Piece> pieces, String source, String text) {
    int at = 0;
    for (Piece piece : pieces) {
      boolean same =
          piece.type() == Piece.Type.KEPT
              ? source.regionMatches(piece.start(), text, at, piece.length())
              : text.startsWith(piece.after(), at);
      if (!same) {
        return false;
      }
      at += piece.cleanLength();
    }
    return at == text.length();
  }

  private void keepUpTo(int end) {
    if (at < end) {
      pieces.add(Piece.kept(at, end));
      at = end;
    }
  }

  /** Cuts what an edit replaces at the removals; what it puts there goes with the first rest. */
  private void add(Edit edit) {
    Span span = edit.span();
    String after = edit.replacement();
    for (; removal < removals.size(); removal++) {
      Edit gone = removals.get(removal);
      if (gone.span().start() >= span.end()) {
        break;
      }
      if (gone.span().end() > at) {
        after = changeUpTo(Math.max(at, gone.span().start()), edit, after);
        int end = Math.min(gone.span().end(), span.end());
        pieces.add(
            new Piece(
                Piece.Type.REMOVED, at, end, "", gone.kind(), gone.detail(), gone.confidence()));
        at = end;
        if (gone.span().end() > span.end()) {
          break;
        }
      }
    }
    after = changeUpTo(span.end(), edit, after);
    if (!after.isEmpty()) {
      pieces.add(changed(at, edit, after));
    }
  }

  private String changeUpTo(int end, Edit edit, String after) {
    if (at == end) {
      return after;
    }
    pieces.add(changed(end, edit, after));
    at = end;
    return "";
  }

  private Piece changed(int end, Edit edit, String after) {
    boolean spacing = after.isBlank() && source.substring(at, end).isBlank();
    String kind = edit.kind();
    String mended =
        kind.indexOf('+') < 0 ? kind : MARKUP_AMONG_OTHERS.matcher(kind).replaceFirst("");
    boolean markup = kind.equals(MARKUP) || (after.isBlank() && mended.length() < kind.length());
    return new Piece(
        spacing || markup ? Piece.Type.MARKUP : Piece.Type.REPAIRED,
        at,
        end,
        after,
        mended,
        edit.detail(),
        edit.confidence());
  }
}
