/**
 * Hashes of violating content that platforms share, and what a caption or its media have in common
 * with them.
 *
 * <p>A {@link org.wellword.signal.Signal} is a hash or address with labels, the parties that vouch
 * for it or contest it, and dates. It holds no account and no text. Its value is compared in the
 * manner of its {@link org.wellword.signal.SignalType}:
 *
 * <ul>
 *   <li>{@link org.wellword.signal.CaptionHash}: SHA-256 of the letters and digits of a caption
 *       ({@link org.wellword.text.NormalForm}); equal or not.
 *   <li>{@link org.wellword.signal.CaptionSketch}: 64 digits of least hashes; near copies differ in
 *       few. Very short captions have neither.
 *   <li>{@link org.wellword.signal.SignalUrl}: the normal form of an address.
 *   <li>{@link org.wellword.signal.MediaHash}: made by the caller, as no media are read here; PDQ
 *       hashes are found by distance ({@link org.wellword.signal.PdqIndex}).
 * </ul>
 *
 * <p>A {@link org.wellword.signal.SignalBank} is built of signals and of allowed content, and gives
 * a {@link org.wellword.signal.SignalMatch} for each signal that stands for what it is asked about.
 * A match asks for a human to look only where nobody disputes the signal, it has not ended, the
 * content is not allowed, and the signal is not held back by {@link
 * org.wellword.signal.SignalQuarantine}, which watches for signals that suddenly match a large
 * share of the traffic. Without a quarantine, what a bank finds depends on the caption, its hashes,
 * the signals and the clock alone.
 *
 * <h2>Exchange</h2>
 *
 * <p>A {@link org.wellword.signal.SignalStore} keeps signals in a folder. It takes files of feeds
 * ({@link org.wellword.signal.SignalImport}), writes files for others, and makes a bank. Of each
 * feed and piece of content the latest word counts, by the date that the feed gives it; a deletion
 * is such a word. So files may come twice and in any order, and an old one brings back nothing that
 * was deleted. Deletions are kept as digests, which do not tell what was deleted. Opinions of
 * different parties stand side by side; a signal that anybody disputes asks nobody to look.
 *
 * <p>What this house says and meets waits in an outbox until it is exported. Everything that
 * changes a store is told in a log without texts and values, whose lines are chained by their
 * digests ({@link org.wellword.signal.AuditLog}). Nothing here calls the network, and nothing
 * writes a text, an account, or a description that came with a signal.
 *
 * <p>{@link org.wellword.signal.SignalFormat#NDJSON} is one JSON object a line, in UTF-8, dates in
 * ISO 8601:
 *
 * <pre>
 * {"wellword":"signals","version":1}
 * {"type":"media-pdq","value":"(64 digits)","labels":["suicide-self-harm"],"sharedBy":"platform-a",
 *  "opinions":[{"party":"platform-a","verdict":"violates","at":"2026-11-01T00:00:00Z"}],
 *  "firstSeen":"2026-11-01T00:00:00Z","updated":"2026-11-02T00:00:00Z",
 *  "form":0,"expires":"2030-01-01T00:00:00Z","source":"1234","share_level":"GREEN","seen":3,
 *  "lastSeen":"2026-11-03T00:00:00Z"}                                          (on one line)
 * {"deleted":"(32 digits)","updated":"2026-11-04T00:00:00Z"}
 * {"type":"media-pdq","value":"(64 digits)","allowed":true,"party":"platform-a","updated":"..."}
 * </pre>
 *
 * <p>The first line may be missing; another version is refused. {@code type}, {@code value}, {@code
 * sharedBy}, {@code firstSeen} and {@code updated} are needed; {@code form} is the version of the
 * caption's normal form; {@code deleted} is the start of the SHA-256 of type, colon and value.
 * {@code seen} and {@code lastSeen} tell what the sender met and are not taken over. Unknown fields
 * are passed over.
 */
@NullMarked
package org.wellword.signal;

import org.jspecify.annotations.NullMarked;
