// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.internal;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.tanheng.carbon.SourceKind;
import org.tanheng.units.Quantity;
import org.tanheng.units.Unit;

/** The parameter names that the formulas of a kind use. */
public final class Parameters {

  private static final Pattern LITERAL = Pattern.compile("\\[[^]]*]");
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z][a-z0-9]*)*");
  private static final Set<String> SHARES =
      Set.of("oxidation-factor", "purity", "leakage-rate", "mcf");

  private static final Map<String, Set<String>> NAMES = new ConcurrentHashMap<>();

  private Parameters() {}

  /** All of them but the activity. */
  public static Set<String> of(SourceKind kind) {
    var names = new TreeSet<String>();
    kind.results().forEach(r -> r.formulas().forEach(f -> names.addAll(in(f))));
    names.remove("activity");
    return names;
  }

  static Set<String> in(String formula) {
    return NAMES.computeIfAbsent(formula, Parameters::read);
  }

  private static Set<String> read(String formula) {
    var names = new TreeSet<String>();
    var matcher = NAME.matcher(LITERAL.matcher(formula).replaceAll(" "));
    while (matcher.find()) {
      names.add(matcher.group());
    }
    return Collections.unmodifiableSet(names);
  }

  private static final Unit CARBON = Unit.of("tC/t");

  /** Whether a share is over the whole: more carbon than fuel, more burnt than there is. */
  static boolean isOverWhole(String name, Quantity value) {
    return isShare(name) && isOver(value, Unit.ONE)
        || name.equals("carbon") && (isOver(value, CARBON) || isOver(value, Unit.ONE));
  }

  private static boolean isOver(Quantity value, Unit whole) {
    return value.unit().isCommensurable(whole) && value.in(whole).compareTo(BigDecimal.ONE) > 0;
  }

  static boolean isShare(String name) {
    return SHARES.contains(name);
  }
}
