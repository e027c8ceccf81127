package org.wellword.benchmarks;

import com.gliwka.hyperscan.wrapper.CompileErrorException;
import com.gliwka.hyperscan.wrapper.Database;
import com.gliwka.hyperscan.wrapper.Expression;
import com.gliwka.hyperscan.wrapper.ExpressionFlag;
import com.gliwka.hyperscan.wrapper.Match;
import com.gliwka.hyperscan.wrapper.Scanner;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** Hyperscan as its Java wrapper offers it: caseless expressions, a list of matches. */
final class HyperscanCounter implements PhraseCounter {
  private final Database database;
  private final Scanner scanner = new Scanner();

  HyperscanCounter(List<String> phrases) {
    List<Expression> expressions = new ArrayList<>();
    for (String phrase : phrases) {
      // Words and blanks: the literal is its own expression. Its start follows from its length,
      // which is much cheaper than SOM_LEFTMOST.
      expressions.add(
          new Expression(phrase, EnumSet.of(ExpressionFlag.CASELESS), expressions.size()));
    }
    try {
      database = Database.compile(expressions);
    } catch (CompileErrorException e) {
      throw new IllegalStateException(e);
    }
    scanner.allocScratch(database);
  }

  @Override
  public int count(String caption) {
    int count = 0;
    for (Match match : scanner.scan(database, caption)) {
      int to = (int) match.getEndPosition() + 1;
      int from = to - match.getMatchedExpression().getExpression().length();
      count += WholeWords.stands(caption, from, to) ? 1 : 0;
    }
    return count;
  }

  @Override
  public void close() {
    scanner.close();
    database.close();
  }
}
