/**
 * What every pack has in common: where it comes from, who says so, and how it is read.
 *
 * <p>A pack is one JSON document. {@link org.wellword.pack.PackNode} is that document with the line
 * and column of every value; the engines read their own parts from it, and every complaint becomes
 * a {@link org.wellword.pack.PackProblem} that names file, line, column and id. Reading is strict
 * and bounded: unknown or repeated fields, deep nesting and over-large input are errors. Jackson is
 * used here, and nowhere else, and shows in no signature.
 *
 * <p>Claims of other corpora come as {@link org.wellword.pack.ClaimReview}, which is read loosely:
 * what strangers publish has more fields than we know.
 */
@NullMarked
package org.wellword.pack;

import org.jspecify.annotations.NullMarked;
