// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class QualitySharesTest {

  @Test
  void sharesFollowTheAmounts() {
    QualityShares shares =
        QualityShares.of(Quality.MEASURED, new BigDecimal("30"))
            .plus(QualityShares.of(Quality.ESTIMATED, new BigDecimal("-10")));
    assertThat(shares.share(Quality.MEASURED)).isEqualByComparingTo("0.75");
    assertThat(shares.share(Quality.ESTIMATED)).isEqualByComparingTo("0.25");
    assertThat(shares.share(Quality.MISSING)).isEqualByComparingTo("0");
    assertThat(shares.worst()).isEqualTo(Quality.ESTIMATED);
  }

  @Test
  void anEmptySumHasNoShares() {
    assertThat(QualityShares.EMPTY.share(Quality.MEASURED)).isEqualByComparingTo("0");
    assertThat(QualityShares.EMPTY.plus(QualityShares.EMPTY).amounts()).isEmpty();
  }
}
