"use client";

import { useT } from "@/components/i18n/use-t";
import { Badge } from "@/components/ui/badge";
import { useUnseen } from "./bell-provider";

/** How many notices are new, for the navigation. */
export function BellBadge() {
	const t = useT();
	const count = useUnseen();
	return <Badge count={count} label={t.shell.unseen} />;
}
