// npm test, npm run check.
import { bootstrap } from "./bootstrap.mjs";

bootstrap("test");
