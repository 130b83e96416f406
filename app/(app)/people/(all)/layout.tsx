import type { ReactNode } from "react";
import { requireViewer } from "@/lib/auth/current.server";

/** Asked here too, above the skeleton: once that is sent, a refusal can have no status of its own. */
export default async function Layout({ children }: { children: ReactNode }) {
	await requireViewer("/people");
	return children;
}
