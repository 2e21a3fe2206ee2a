// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A/gas: no activity data for 2023-02-01/2023-03-01; not counted as zero. | A/gas：2023-02-01/2023-03-01 没有活动数据，未按零处理。
          3 activity data are not reviewed yet. | 有 3 项活动数据尚未复核。
          grid: its certificates are stated as a sum; market, period and retirement are not checked. | grid：绿证只给出合计，未核对市场、发电时段和核销。
          coal: 12.5 tCO2e are outside by equity-share; where they matter they belong to investments or leased assets. | coal：12.5 tCO2e 按股权比例不计入本清单；若属重大，应列入投资或租赁资产类别。
          """)
  void aSentenceOfTheProgramIsSaidInChinese(String english, String chinese) {
    assertThat(Notes.chinese(english)).isEqualTo(chinese);
  }

  @Test
  void whatAPersonWroteStaysAsItIs() {
    assertThat(Notes.chinese("The meter was changed in May."))
        .isEqualTo("The meter was changed in May.");
  }
}
