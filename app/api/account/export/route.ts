import { serveExport } from "@/lib/account/export-route.server";

export const dynamic = "force-dynamic";
export const GET = serveExport;
