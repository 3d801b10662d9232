import { Handle, wireClass } from "../protocol/registry";
import { oneOf } from "./arguments";

export const applicationHandle = (): Handle => new Handle(applicationClass, null) as Handle;

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

const numberInfoClass = wireClass<null>("NumberFormatInfo", {
  properties: { NumberDecimalSeparator: () => ".", NumberGroupSeparator: () => "," },
});

const dateInfoClass = wireClass<null>("DatetimeFormatInfo", {
  properties: {
    DateSeparator: () => "/",
    LongDatePattern: (_self, call) => (call.session.host.locale.startsWith("zh") ? 'yyyy"年"m"月"d"日"' : "dddd, mmmm d, yyyy"),
    ShortDatePattern: (_self, call) => (call.session.host.locale.startsWith("zh") ? "yyyy/m/d" : "m/d/yyyy"),
    TimeSeparator: () => ":",
    LongTimePattern: () => "h:mm:ss",
  },
});

const cultureClass = wireClass<null>("CultureInfo", {
  properties: { Name: (_self, call) => call.session.host.locale },
  objects: {
    NumberFormat: () => new Handle(numberInfoClass, null) as Handle,
    DatetimeFormat: () => new Handle(dateInfoClass, null) as Handle,
  },
});

const iterativeClass = wireClass<null>("IterativeCalculation", {
  properties: { Enabled: () => false, MaxIteration: () => 100, MaxChange: () => 0.001 },
});

const applicationClass = wireClass<null>("Application", {
  properties: {
    CalculationMode: [
      (_self, call) => call.session.book.meta.calculationMode,
      (_self, value, call) => {
        // What was written before in this batch has been calculated in Excel by now.
        call.session.book.calculation?.calculate("automatic");
        call.session.edit("calculation mode", () => call.session.book.patch({ calculationMode: oneOf(value, MODES) }));
      },
    ],
    CalculationState: (_self, call) => (call.session.host.functions.isBusy ? "Pending" : "Done"),
    CalculationEngineVersion: () => 191029,
    DecimalSeparator: () => ".",
    ThousandsSeparator: () => ",",
    UseSystemSeparators: () => true,
  },
  objects: {
    CultureInfo: () => new Handle(cultureClass, null) as Handle,
    IterativeCalculation: () => new Handle(iterativeClass, null) as Handle,
  },
  methods: {
    Calculate: (_self, [type], call) => {
      const kind = oneOf(type, ["Recalculate", "Full", "FullRebuild"] as const);
      call.session.book.calculation?.calculate(kind === "Recalculate" ? "dirty" : kind === "Full" ? "full" : "rebuild");
      return null;
    },
    SuspendApiCalculationUntilNextSync: {
      run: (_self, _args, call) => {
        call.session.calculationIsSuspended = true;
        return null;
      },
    },
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
});
