package org.wellword.text;

/**
 * Reads what stands between words: ends of sentences and lines, numbers of lists, arrows, dashes
 * and quotation marks. {@link Tokenizer} decides when.
 */
abstract class Signs extends Cursor {
  final Quotes quotes = new Quotes();
  private final ListNumber listNumber = new ListNumber(folder);

  Signs(WordSet vocabulary) {
    super(vocabulary);
  }

  final void newline(char c) {
    at++;
    pendingBreak = Tokens.HARD_BREAK;
    if (c == '\n') {
      line++;
      quotes.endLine(tokens);
    }
    listItem();
  }

  /** The number of a list item is a mark, so that the item itself begins the sentence. */
  final void listItem() {
    if (listNumber.find(tokens.source, at)) {
      int token = token(TokenKind.MARK, listNumber.from(), listNumber.to());
      tokens.wordId[token] = -1;
      at = listNumber.end();
      tokens.end[token] = folder.end(at - 1);
      soften();
    }
  }

  final void hyphen(char c) {
    if (at + 1 < folder.length && folder.chars[at + 1] == '>') {
      arrow(2);
      return;
    }
    if (c == '=' || isDash()) {
      soften();
    }
    at++;
  }

  /** An arrow of any kind becomes one mark: "say this → not that". */
  final void arrow(int length) {
    at += length;
    mark(at - length, CharTable.ARROW_SIGN);
    soften();
  }

  final void dots() {
    int dots = 0;
    while (at < folder.length && CharTable.CLASS[folder.chars[at]] == CharTable.DOT) {
      dots += folder.chars[at] == CharTable.ELLIPSIS ? 3 : 1;
      at++;
    }
    // Dots inside a line are a pause, not an end; a lone one before a blank ends the sentence.
    if (dots == 1 && !isWordChar(at)) {
      pendingBreak = Tokens.HARD_BREAK;
    }
  }

  final void endMark(char c) {
    int from = at;
    char mark = c;
    while (at < folder.length && CharTable.CLASS[folder.chars[at]] == CharTable.END_MARK) {
      mark = folder.chars[at] == '?' ? '?' : mark;
      at++;
    }
    if (tokens.count > 0 && pendingBreak != Tokens.HARD_BREAK) {
      tokens.sentenceMark[tokens.sentenceCount - 1] = (byte) mark;
      mark(from, mark);
    }
    pendingBreak = Tokens.HARD_BREAK;
  }
}
