/** Makes the files of the meaning layer; compiled in the Maven profile {@code meaning} only. */
@NullMarked
package org.wellword.benchmarks.meaning;

import org.jspecify.annotations.NullMarked;
