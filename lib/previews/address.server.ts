import { BlockList, isIP, isIPv4 } from "node:net";

/** Of version 4 all is public but what is set apart: https://www.iana.org/assignments/iana-ipv4-special-registry */
const APART_4: [string, number][] = [
	["0.0.0.0", 8],
	["10.0.0.0", 8],
	["100.64.0.0", 10],
	["127.0.0.0", 8],
	["169.254.0.0", 16],
	["172.16.0.0", 12],
	["192.0.0.0", 24],
	["192.0.2.0", 24],
	["192.31.196.0", 24],
	["192.52.193.0", 24],
	["192.88.99.0", 24],
	["192.168.0.0", 16],
	["192.175.48.0", 24],
	["198.18.0.0", 15],
	["198.51.100.0", 24],
	["203.0.113.0", 24],
	["224.0.0.0", 4],
	["240.0.0.0", 4],
];
/**
 * Of version 6 nothing is public but 2000::/3, less what carries or stands for other addresses: Teredo and its kin, 6to4,
 * examples. Mapped, translated (NAT64), local and multicast addresses lie outside of it.
 */
const APART_6: [string, number][] = [
	["2001::", 23],
	["2001:db8::", 32],
	["2002::", 16],
	["2620:4f:8000::", 48],
	["3fff::", 20],
];

const apart = new BlockList();
for (const [net, prefix] of APART_4) apart.addSubnet(net, prefix, "ipv4");
for (const [net, prefix] of APART_6) apart.addSubnet(net, prefix, "ipv6");
const world6 = new BlockList();
world6.addSubnet("2000::", 3, "ipv6");

/** Whether an address is one of the open internet, and of nothing nearer: not this machine, its house or its provider. */
export function isPublicAddress(address: string): boolean {
	// With a zone ("%eth0") it is of one cable.
	if (isIP(address) === 0 || address.includes("%")) return false;
	if (isIPv4(address)) return !apart.check(address, "ipv4");
	return world6.check(address, "ipv6") && !apart.check(address, "ipv6");
}
