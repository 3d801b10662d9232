import "@testing-library/jest-dom";
import { configure } from "@testing-library/react";

// Shared machines stall for seconds; a component test fails on what it shows, not on when.
configure({ asyncUtilTimeout: 5000 });
