// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.verification;

import java.math.BigDecimal;

/** What the verifier found for a source, in tCO2e. */
public record CaseCheck(String source, BigDecimal verified) {}
