import { CircleHelp } from "lucide-react";
import Link from "next/link";

/** In the head of a page: the part of the guide about it. */
export function HelpButton({ label, to }: { label: string; to: string }) {
	return (
		<Link
			href={`/help/${to}`}
			prefetch={false}
			aria-label={label}
			title={label}
			className="grid size-10 shrink-0 place-items-center rounded-lg text-ink-soft hover:bg-hover hover:text-ink"
		>
			<CircleHelp aria-hidden="true" className="size-5.5" />
		</Link>
	);
}
