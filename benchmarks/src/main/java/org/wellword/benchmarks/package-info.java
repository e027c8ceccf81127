/** Speed and quality, measured from outside: only the public API is used. */
@NullMarked
package org.wellword.benchmarks;

import org.jspecify.annotations.NullMarked;
