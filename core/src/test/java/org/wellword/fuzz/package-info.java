/**
 * Fuzz targets, and the replay of their committed inputs in every build.
 *
 * <p>A target is a class with {@code fuzzerTestOneInput(byte[])} that throws when an invariant does
 * not hold. Its seeds, and every input that once found something, lie in {@code
 * src/test/resources/fuzz/<class>/}; {@link org.wellword.fuzz.CorpusReplayTest} runs them without
 * Jazzer. {@code mvn -P fuzz -pl core test -Dfuzz=<class>} lets Jazzer look for more.
 *
 * <p>Design: {@code jazzer-junit} 0.30 does run on JUnit 6.1 and JDK 25, and was rejected all the
 * same: it loads an agent into the JVM of all other tests, which costs seconds in every build and
 * disturbs what they measure.
 */
@NullMarked
package org.wellword.fuzz;

import org.jspecify.annotations.NullMarked;
