/**
 * What is learned from texts, and read from files: vectors of word pieces, and linear models over
 * words and wordings. The engines above say what is learned, and what it is worth.
 *
 * <p>No model runs here: a text costs a few look-ups and additions. All of it gives the same
 * numbers on every machine.
 */
@NullMarked
package org.wellword.learn;

import org.jspecify.annotations.NullMarked;
