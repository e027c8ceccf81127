/**
 * Checks captions in Apache Spark.
 *
 * <p>{@link org.wellword.spark.CaptionCheck} names the packs and adds reports to a {@code Dataset},
 * as a column, as a function of SQL, or as a transformation. {@link org.wellword.spark.CheckJob}
 * does so for files and topics from {@code spark-submit}, and {@link org.wellword.spark.StudyJob}
 * makes a study of its reports. The driver loads the packs and sends what identifies them, with the
 * packs that do not come with the library; each executor builds one checker, compares, and refuses
 * to work with others.
 */
@NullMarked
package org.wellword.spark;

import org.jspecify.annotations.NullMarked;
