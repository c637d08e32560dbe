"""The report: pages that show what the published database holds, in a folder that needs no server and asks for nothing outside of itself."""
