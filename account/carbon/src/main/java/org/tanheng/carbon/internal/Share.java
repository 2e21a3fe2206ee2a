// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.internal;

import java.math.BigDecimal;
import java.util.List;
import org.tanheng.units.Quality;
import org.tanheng.units.Quantity;
import org.tanheng.units.Rational;
import org.tanheng.units.Trace;
import org.tanheng.units.Traced;

/**
 * The fraction of a datum's emissions that the consolidation approach counts, exact.
 *
 * @param value zero to one
 * @param byDays whether it changed within the span, so that days had to weigh it
 * @param trace the fraction with its spans
 */
record Share(Rational value, boolean byDays, Trace trace) {

  /** The rule of a shared emission in its trace. */
  static final String RULE = "emission*share";

  boolean isWhole() {
    return value.compareTo(Rational.ONE) == 0;
  }

  Traced of(Traced full) {
    return new Shared(full, this);
  }

  private record Shared(Traced full, Share share) implements Traced {

    @Override
    public Quantity value() {
      BigDecimal product = Rational.of(full.value().value()).times(share.value()).toBigDecimal();
      return new Quantity(product, full.value().unit());
    }

    @Override
    public Quality quality() {
      return share.byDays() ? full.quality().worse(Quality.INTERPOLATED) : full.quality();
    }

    @Override
    public boolean coefficient() {
      return full.coefficient();
    }

    @Override
    public Trace trace() {
      Trace whole = full.trace();
      return new Trace(
          whole.label(), value(), RULE, quality(), null, List.of(whole, share.trace()));
    }
  }
}
