package org.wellword.benchmarks;

import java.util.List;
import org.ahocorasick.trie.Emit;
import org.ahocorasick.trie.Trie;
import org.ahocorasick.trie.handler.EmitHandler;

/** Aho-Corasick over characters in maps; folds case by itself. Hits go to a handler, no list. */
final class RobertBorCounter implements PhraseCounter, EmitHandler {
  private final Trie trie;
  private String caption = "";
  private int count;

  RobertBorCounter(List<String> phrases) {
    trie = Trie.builder().ignoreCase().addKeywords(phrases).build();
  }

  @Override
  public int count(String text) {
    caption = text;
    count = 0;
    trie.parseText(text, this);
    return count;
  }

  @Override
  public boolean emit(Emit emit) {
    boolean stands = WholeWords.stands(caption, emit.getStart(), emit.getEnd() + 1);
    count += stands ? 1 : 0;
    return stands;
  }
}
