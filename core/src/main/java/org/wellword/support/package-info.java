/**
 * Who may need help, and where it is.
 *
 * <p>{@link org.wellword.support.NeedReader} reads need from cues, and sets cues aside where the
 * context shows that nobody is in danger: a song, a joke, a story of recovery. {@link
 * org.wellword.support.ResourceDirectory} chooses services by region, topic and need; an unknown
 * region gets international directories, never another country's numbers. An operator can switch
 * services off, or name others in their place, with a list of {@link org.wellword.support.Outage}s.
 */
@NullMarked
package org.wellword.support;

import org.jspecify.annotations.NullMarked;
