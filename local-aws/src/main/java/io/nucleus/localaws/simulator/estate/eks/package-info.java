/** EKS clusters. */
package io.nucleus.localaws.simulator.estate.eks;
