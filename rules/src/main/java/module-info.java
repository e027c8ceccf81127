/** The bundled packs of Wellword, offered to {@code CaptionChecker.bundled()}. */
@org.jspecify.annotations.NullMarked
module org.wellword.rules {
  requires org.wellword.core;
  requires static org.jspecify;

  provides org.wellword.pack.PackProvider with
      org.wellword.rules.BundledPacks;
}
