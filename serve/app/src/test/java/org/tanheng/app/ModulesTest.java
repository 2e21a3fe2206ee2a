// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
  @Test
  void modulesUseOnlyWhatOthersOfferAndMakeNoCycle() {
    ApplicationModules.of(TanhengApplication.class).verify();
  }
}
