package org.wellword.cli.guide;

import org.jspecify.annotations.Nullable;

/** Contrast of two colours, 1 to 21, as WCAG 2.2 defines it. */
final class Contrast {
  private Contrast() {}

  static double of(@Nullable String one, @Nullable String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(@Nullable String colour) {
    if (colour == null) {
      throw new AssertionError("a colour is missing");
    }
    int rgb = Integer.parseInt(colour.substring(1), 16);
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    double value = (channel & 0xff) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
