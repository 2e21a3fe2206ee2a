// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.overview;

import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tanheng.data.inventory.LedgerSums;

/** The queries of the overview. */
@Configuration
class OverviewConfiguration {

  @Bean
  LedgerSums ledgerSums(DSLContext sql) {
    return new LedgerSums(sql);
  }
}
