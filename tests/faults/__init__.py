"""Evidence that nothing is lost: killed processes, machines without power, full and failing disks, odd files."""
