// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.activity;

import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tanheng.data.activity.ActivityBatchRepository;

/** The store of activity sheets. */
@Configuration
class SheetConfiguration {

  @Bean
  ActivityBatchRepository activityBatchRepository(DSLContext sql) {
    return new ActivityBatchRepository(sql);
  }
}
