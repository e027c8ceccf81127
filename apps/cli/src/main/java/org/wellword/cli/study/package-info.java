/**
 * A study as a page, as tables and in a few lines. {@link org.wellword.cli.study.StudyPages} puts
 * what an {@link org.wellword.insight.Study} tells into plain values in reading order, with
 * sentences that the intervals bear and charts drawn by a library; {@link
 * org.wellword.cli.study.StudyWriter} pours them into a template, or into files of figures. Nothing
 * here knows of the command line, and nothing here has ever seen a caption.
 */
@NullMarked
package org.wellword.cli.study;

import org.jspecify.annotations.NullMarked;
