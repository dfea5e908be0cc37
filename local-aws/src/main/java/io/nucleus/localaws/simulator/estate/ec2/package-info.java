/** EC2: instances, volumes and VPCs that refer to each other, and the regions of an account. */
package io.nucleus.localaws.simulator.estate.ec2;
