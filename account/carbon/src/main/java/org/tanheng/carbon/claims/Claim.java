// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.claims;

import java.util.List;
import org.tanheng.units.Quantity;
import org.tanheng.units.Unit;

/** What a text claims, in the form in which it can be checked. */
public sealed interface Claim {

  /**
   * Emissions, coal equivalent or carbon said to follow from an amount of energy: result / basis.
   */
  record ImpliedFactor(Stated basis, Stated result, Quantity upperBound, String boundName)
      implements Claim {}

  /** A product of figures said to give a result. */
  record Product(List<Stated> factors, Stated result) implements Claim {
    public Product {
      factors = List.copyOf(factors);
    }
  }

  /** A quotient of two figures that must lie between two bounds, such as hours of use in a year. */
  record Bounded(Stated numerator, Stated denominator, Quantity low, Quantity high, String bounds)
      implements Claim {}

  /** Shares said to be parts of one total: together not over 100 %. */
  record Shares(List<Stated> parts) implements Claim {
    public Shares {
      parts = List.copyOf(parts);
    }
  }

  /** A fall from one figure to another, as a share of the first. */
  record Fall(Stated before, Stated after, Stated share) implements Claim {}

  /** Figures said to add up to a total. */
  record Sum(List<Stated> parts, Stated total) implements Claim {
    public Sum {
      parts = List.copyOf(parts);
    }
  }

  /** Figures that one text prints for the same quantity: they must agree. */
  record Same(List<Stated> figures) implements Claim {
    public Same {
      figures = List.copyOf(figures);
    }
  }

  /** A factor that a text leaves out: the result divided by the factors that it prints. */
  record Missing(Stated result, List<Stated> known, Unit unit) implements Claim {
    public Missing {
      known = List.copyOf(known);
    }
  }

  /** Emissions said to follow from several amounts together, none with a printed factor. */
  record Several(List<Amount> amounts, Stated result) implements Claim {
    public Several {
      amounts = List.copyOf(amounts);
    }
  }

  /** An amount with the highest emissions that one unit of it can cause. */
  record Amount(Stated amount, Quantity upperBound, String boundName) {}

  /** A value of an index whose bounds and better direction a standard fixes. */
  record Indexed(EfficiencyIndex index, Stated value) implements Claim {}
}
