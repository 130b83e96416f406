"use client";

import { Bell } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useT } from "@/components/i18n/use-t";
import { BellBadge } from "./bell-badge";
import { useBell } from "./bell-provider";

/** The way to the notices in the head of a page, on a phone: its bar has no room for one more place. */
export function BellLink() {
	const t = useT();
	const path = usePathname();
	const bell = useBell();
	if (!bell || path === "/notices") return null;
	return (
		<Link
			href="/notices"
			prefetch={false}
			title={t.shell.notices}
			className="relative grid size-10 shrink-0 place-items-center rounded-lg text-ink-soft hover:bg-hover hover:text-ink lg:hidden"
		>
			<Bell aria-hidden="true" className="size-5.5" />
			<span className="sr-only">{t.shell.notices}</span>
			<span className="absolute -end-1 -top-1">
				<BellBadge />
			</span>
		</Link>
	);
}
