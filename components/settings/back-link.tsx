import { ArrowLeft } from "lucide-react";
import Link from "next/link";

/** Back to the list of settings; it points the other way where text runs from the right. */
export function BackLink({ label }: { label: string }) {
	return (
		<Link
			href="/settings"
			aria-label={label}
			title={label}
			className="-ms-2 grid size-10 place-items-center rounded-lg text-ink-soft hover:bg-hover hover:text-ink"
		>
			<ArrowLeft aria-hidden="true" className="size-5 rtl:-scale-x-100" />
		</Link>
	);
}
