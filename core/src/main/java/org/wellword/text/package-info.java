/**
 * The caption as the engines see it: words, marks and emoji in normal form, each with its exact
 * place in the original.
 *
 * <p>{@link org.wellword.text.Tokenizer} reads a caption once. {@code CharFolder} brings every
 * grapheme into one normal form (case, width, compatibility forms, quotes, zero-width characters)
 * and keeps a map back; the tokenizer cuts the result into {@link org.wellword.text.Tokens}, splits
 * hashtags into words, and adds <em>alternative readings</em> where a word looks disguised (leet,
 * spaced letters, repeated letters, look-alike letters). An alternative reading is one more edge
 * beside the plain tokens, never a replacement: {@code "pen island"} stays two words.
 *
 * <p>Text in scripts that leave no space between words becomes one token a grapheme; the words of
 * the vocabulary in it are alternative readings too.
 *
 * <p>All offsets are half-open ranges of UTF-16 code units of the original caption. A token never
 * splits a surrogate pair or a grapheme cluster.
 */
@NullMarked
package org.wellword.text;

import org.jspecify.annotations.NullMarked;
