// SPDX-License-Identifier: Apache-2.0
/** Lots of energy attribute certificates and the uses that they are put to, once. */
@NullMarked
package org.tanheng.data.certificate;

import org.jspecify.annotations.NullMarked;
