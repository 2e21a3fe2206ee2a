// SPDX-License-Identifier: Apache-2.0
/** Red, yellow and green rules that a reviewer and a verifier run over activity data. */
@NullMarked
package org.tanheng.carbon.review;

import org.jspecify.annotations.NullMarked;
