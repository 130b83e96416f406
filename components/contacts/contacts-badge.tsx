"use client";

import { useT } from "@/components/i18n/use-t";
import { Badge } from "@/components/ui/badge";
import { useSocialPart } from "./social-provider";

/** How many friend requests wait for the viewer, for the navigation. */
export function ContactsBadge() {
	const t = useT();
	const count = useSocialPart((social) => social.counts.receivedCount);
	return <Badge count={count} label={t.shell.waiting} />;
}
