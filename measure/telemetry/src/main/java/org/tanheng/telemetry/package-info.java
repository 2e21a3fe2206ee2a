// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.tanheng.telemetry;

import org.jspecify.annotations.NullMarked;
