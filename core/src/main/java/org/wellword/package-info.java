/**
 * The way in: build a {@link org.wellword.CaptionChecker}, hand it captions, read {@link
 * org.wellword.CaptionReport}s. A service whose packs change while it runs takes a {@link
 * org.wellword.ReloadingChecker} instead.
 *
 * <pre>{@code
 * try (CaptionChecker checker = CaptionChecker.bundled()) {
 *   CaptionReport report = checker.checkCaption("...");
 * }
 * }</pre>
 *
 * <p>A report has three lanes, and never one score: guidance for the creator, support for somebody
 * who may need help, and policy for a human who should look. The library advises; it does not
 * diagnose, does not block, calls no network, and logs no caption.
 */
@NullMarked
package org.wellword;

import org.jspecify.annotations.NullMarked;
