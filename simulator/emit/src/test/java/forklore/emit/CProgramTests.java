package forklore.emit;

class CProgramTests {}
