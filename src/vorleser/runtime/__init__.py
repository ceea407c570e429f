"""What a program needs to run: plug-ins, extras, log, progress, interrupts, and what the machine has."""
