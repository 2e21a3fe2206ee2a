// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.genealogy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/**
 * The inventory's own lines of scopes 1 and 2 spread over the items of the period and carried down
 * the genealogy in whole quanta of 1e-12 tCO2e. What stays with items (finished or in stock) and
 * what belongs to no item add up to the inventory to the last quantum.
 */
public final class GateView {
  private static final int SCOPES = 2;

  private final long[][] own;
  private final long[][] carried;
  private final long[][] held;
  private final List<GatePosting> postings;

  GateView(Genealogy genealogy, long[][] own, List<GatePosting> postings) {
    this.own = own;
    this.postings = List.copyOf(postings);
    carried = new long[SCOPES][];
    held = new long[SCOPES][];
    for (int scope = 0; scope < SCOPES; scope++) {
      carried[scope] = own[scope].clone();
      held[scope] = carry(genealogy, carried[scope]);
    }
  }

  /** Gives each item's burden to those who took from it, by mass; what was not taken stays. */
  private static long[] carry(Genealogy genealogy, long[] burden) {
    long[] held = burden.clone();
    for (int item : genealogy.order) {
      int count = genealogy.childCount(item);
      if (genealogy.level[item] < 0 || count == 0 || burden[item] == 0) {
        held[item] = burden[item];
        continue;
      }
      long[] weights = new long[count + 1];
      long given = 0;
      for (int n = 0; n < count; n++) {
        weights[n] = genealogy.level[genealogy.child(item, n)] < 0 ? 0 : genealogy.given(item, n);
        given += weights[n];
      }
      weights[count] = Math.max(0, genealogy.items.output[item] - given);
      if (given == 0) {
        held[item] = burden[item];
        continue;
      }
      long[] parts = LargestRemainder.splitFew(burden[item], weights);
      for (int n = 0; n < count; n++) {
        burden[genealogy.child(item, n)] += parts[n];
      }
      held[item] = parts[count];
    }
    return held;
  }

  /** How each line was spread. */
  public List<GatePosting> postings() {
    return postings;
  }

  /** What was spread on the item itself, tCO2e. */
  public BigDecimal own(int item, int scope) {
    return BigDecimal.valueOf(own[scope - 1][item], GateLine.DECIMALS);
  }

  /** The same with what came down from its mothers, tCO2e. */
  public BigDecimal carried(int item, int scope) {
    return BigDecimal.valueOf(carried[scope - 1][item], GateLine.DECIMALS);
  }

  /** What of it is still with the item, not taken by others, tCO2e. */
  public BigDecimal held(int item, int scope) {
    return BigDecimal.valueOf(held[scope - 1][item], GateLine.DECIMALS);
  }

  /** Sum over all items of what is still with them, tCO2e. */
  public BigDecimal held(int scope) {
    return new BigDecimal(LargestRemainder.total(held[scope - 1]), GateLine.DECIMALS);
  }

  /** What belongs to no item, tCO2e. */
  public BigDecimal unallocated(int scope) {
    BigInteger sum = BigInteger.ZERO;
    for (GatePosting posting : postings) {
      if (posting.line().scope() == scope) {
        sum = sum.add(posting.unallocated());
      }
    }
    return new BigDecimal(sum, GateLine.DECIMALS);
  }

  /** What the inventory posted, tCO2e. */
  public BigDecimal posted(int scope) {
    BigInteger sum = BigInteger.ZERO;
    for (GatePosting posting : postings) {
      if (posting.line().scope() == scope) {
        sum = sum.add(posting.line().quanta());
      }
    }
    return new BigDecimal(sum, GateLine.DECIMALS);
  }

  /** Whether items and rest give the posted sum to the last quantum, for both scopes. */
  public boolean closes() {
    for (int scope = 1; scope <= SCOPES; scope++) {
      if (held(scope).add(unallocated(scope)).compareTo(posted(scope)) != 0) {
        return false;
      }
    }
    return true;
  }
}
