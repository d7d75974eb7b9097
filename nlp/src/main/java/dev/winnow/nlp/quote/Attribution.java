package dev.winnow.nlp.quote;

import dev.winnow.text.Span;
import java.util.Optional;

/**
 * Says who a quotation is from, as the text tells it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param mention where the text names the speaker: a name with what describes it, or a pronoun
 * @param name the speaker's name: the mention's own, or for a pronoun or a part of a name that of
 *     the nearest person before it whom it fits; absent where the text does not tell
 * @param cue the bare reporting word ({@code said}); absent where there is none, as in {@code Name:
 *     “…”}
 */
public record Attribution(Span mention, Optional<String> name, Optional<Span> cue) {}
