/** Reads a short social caption about mental health and tells what could be said better. */
@org.jspecify.annotations.NullMarked
module org.wellword.core {
  requires transitive org.jspecify;
  requires org.apache.lucene.core;
  requires org.apache.lucene.analysis.common;
  requires tools.jackson.core;
  requires com.ibm.icu;
  requires static jdk.jfr; // its event is left out where Java has none

  exports org.wellword;
  exports org.wellword.campaign;
  exports org.wellword.claim;
  exports org.wellword.insight;
  exports org.wellword.learn;
  exports org.wellword.pack;
  exports org.wellword.text;
  exports org.wellword.phrase;
  exports org.wellword.playbook;
  exports org.wellword.signal;
  exports org.wellword.support;

  uses org.wellword.pack.PackProvider;
}
