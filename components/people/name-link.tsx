import Link from "next/link";
import { isGuestHandle } from "@/lib/people/guest-handle";
import type { PersonCardView } from "@/lib/people/view";
import { profileHref } from "./profile-href";

/** A name that leads to its person's page, where there is one: guests have none. */
export function NameLink({
	person,
	name,
	className,
}: {
	person: PersonCardView;
	name: string;
	className: string;
}) {
	if (isGuestHandle(person.handle))
		return <bdi className={className}>{name}</bdi>;
	return (
		<Link href={profileHref(person)} prefetch={false} className={className}>
			<bdi>{name}</bdi>
		</Link>
	);
}
