// SPDX-License-Identifier: Apache-2.0
/** The arithmetic of a verification case: materiality, sampling, reported against verified. */
@NullMarked
package org.tanheng.carbon.verification;

import org.jspecify.annotations.NullMarked;
