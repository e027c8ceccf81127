/**
 * The playbook as a document for people. {@link org.wellword.cli.guide.GuideBuilder} picks from the
 * packs what an audience should read and puts it into a {@link org.wellword.cli.guide.Guide}, plain
 * values in reading order; {@link org.wellword.cli.guide.GuideWriter} pours that into a template.
 * Nothing here knows of the command line, so that a server can print the same document.
 */
@NullMarked
package org.wellword.cli.guide;

import org.jspecify.annotations.NullMarked;
